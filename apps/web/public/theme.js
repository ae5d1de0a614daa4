// Runs before the first paint, as a file of its own because the page allows no inline script: a remembered
// theme must not flash the other one first. The switch itself is src/app/theme/theme-choice.ts.
try {
  const choice = localStorage.getItem('telltale.theme');
  if (choice === 'light' || choice === 'dark') document.documentElement.dataset.theme = choice;
} catch {
  // A browser that refuses storage shows the system's theme.
}
