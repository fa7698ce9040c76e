// Frames of mails grow to their content, so that a mail reads as a page and not through a hole.
for (const frame of document.querySelectorAll('.html-part')) {
  const fit = () => {
    const height = frame.contentDocument?.body?.offsetHeight;
    // The body's margins and the frame's border, which its height leaves out.
    if (height) frame.style.height = `${Math.min(height + 28, 1600)}px`;
  };
  frame.addEventListener('load', fit);
  fit();
  frame.closest('details.thread')?.addEventListener('toggle', fit);
}
