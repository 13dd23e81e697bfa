/** How long the first paint may wait for its face. What takes longer is set in the reader’s own. */
const patienceMs = 400
const lookAgainMs = 10

/**
 * Keeps the page unseen until its face is there, for a moment at most: set in another face first, everything would move
 * when the face comes. A script, because style sheets cannot wait for a face; without scripts the page is seen at once.
 */
export function AwaitFont({ family, nonce }: { family: string; nonce: string | undefined }) {
  const script = `(() => {
const root = document.documentElement
const show = () => { delete root.dataset.font }
const wait = () => document.fonts.size > 0 ? document.fonts.load(${JSON.stringify(`1em ${family}`)}).then(show, show) : setTimeout(wait, ${lookAgainMs})
root.dataset.font = 'awaited'
setTimeout(show, ${patienceMs})
wait()
})()`
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a script of ours; the family comes from the build
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: script }} />
}
