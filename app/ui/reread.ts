/** Reads again what the page shows. Resolves when the router has done so, whatever came of it. */
export function reread(): Promise<void> {
  const router = window.__remixRouter;
  router.revalidate();
  return new Promise((resolve) => {
    const stop = router.subscribe(({ revalidation }) => {
      if (revalidation !== 'idle') return;
      stop();
      resolve();
    });
  });
}
