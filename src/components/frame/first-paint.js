// Runs in the head before anything is drawn, on every page: says that scripts run, so that what needs one has its
// place from the start, and sets the theme that the reader chose, so that none flashes first.
document.documentElement.classList.add('js');
try {
  const theme = localStorage.getItem('causebook:theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Without storage there is no choice to keep.
}
