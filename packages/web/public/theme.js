// Applies the chosen theme before the first paint; a file of its own because the content policy forbids inline scripts.
try {
  const chosen = localStorage.getItem('certwright.theme');
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
} catch {
  // Storage may be forbidden; the system's preference then stands.
}
