// Runs before the first paint, so that a kept theme never flashes. The build adds it to the page as a file of its own.
try {
  const kept = localStorage.getItem('theme');
  if (kept === 'light' || kept === 'dark') document.documentElement.dataset.theme = kept;
} catch {
  // The browser stores nothing for this site: its own theme applies.
}
