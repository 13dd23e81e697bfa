const pollMs = 500

/**
 * Ends this process when npm, which started it, is gone. npm runs scripts through a shell; a signal sent to npm
 * alone ends that shell, but never reaches what the shell runs, and a server would stay behind unseen.
 */
export function followNpm() {
  // Started by hand it may well outlive its shell; that is what `&` and `disown` are for.
  if (process.env.npm_lifecycle_event === undefined) return
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM')
  }, pollMs).unref()
}
