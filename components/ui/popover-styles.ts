/** Anything that floats above the page: menus, lists of options. */
export const popoverStyles =
  'rounded-lg border border-line bg-raised text-ink shadow-overlay transition duration-come ease-out ' +
  'entering:-translate-y-1 entering:opacity-0 exiting:opacity-0 motion-reduce:entering:translate-y-0 ' +
  'forced-colors:border-[CanvasText]'
