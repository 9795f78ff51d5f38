// Before the first paint, so that a dark screen never flashes white. A file, because the policy forbids inline scripts.
const theme = localStorage.getItem('entitle.theme') ?? 'system'
const dark = theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches)
document.documentElement.classList.toggle('dark', dark)
