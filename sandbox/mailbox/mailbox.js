// Frames of mails grow to their content, so that a mail reads as a page and not through a hole.
for (const frame of document.querySelectorAll('.html-part')) {
  const fit = () => {
    const height = frame.contentDocument?.documentElement?.scrollHeight;
    if (height) frame.style.height = `${Math.min(height + 4, 1600)}px`;
  };
  frame.addEventListener('load', fit);
  fit();
  frame.closest('details.thread')?.addEventListener('toggle', fit);
}
