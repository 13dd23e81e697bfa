/** First stop of the Tab key on every page; the page gives its <main> the id "main". */
export function SkipLink() {
  return (
    <a
      href="#main"
      className="fixed top-2 left-2 z-50 -translate-y-16 rounded-md bg-accent px-4 py-2 font-medium text-accent-ink focus:translate-y-0"
    >
      Skip to the content
    </a>
  )
}
