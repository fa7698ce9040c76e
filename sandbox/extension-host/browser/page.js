// On a page that holds extensions: opens an action in a dialog, and shows the blocks anew once it closes.
window.extensionPage = {
  open(handle) {
    const dialog = document.querySelector(`dialog[data-extension="${handle}"]`);
    const frame = dialog.querySelector('iframe');
    frame.src = frame.dataset.src;
    dialog.showModal();
  },
  close(frame) {
    frame.closest('dialog').close();
  },
};
document.addEventListener('click', (click) => {
  const handle = click.target.closest('[data-extension-open]')?.dataset.extensionOpen;
  if (handle) window.extensionPage.open(handle);
});
for (const dialog of document.querySelectorAll('dialog[data-extension]')) {
  dialog.addEventListener('close', () => {
    for (const frame of document.querySelectorAll('iframe[data-extension-block]')) frame.contentWindow.location.reload();
  });
}
