/**
 * Runs something once no menu is open any more and focus is back where it was before: a closing menu gives focus back a
 * frame after it is gone, and would take it from wherever the action has put it by then.
 */
export function afterMenuCloses(run: () => void): void {
  const look = () => {
    if (document.querySelector('[role="menu"]')) requestAnimationFrame(look)
    else requestAnimationFrame(() => requestAnimationFrame(run))
  }
  requestAnimationFrame(look)
}
