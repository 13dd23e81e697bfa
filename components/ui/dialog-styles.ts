/** What lies over the page, and the panel that stands on it. */
export const overlayStyles =
  'fixed inset-0 z-50 grid place-items-end overflow-y-auto bg-scrim p-4 transition-opacity duration-come ' +
  'entering:opacity-0 exiting:opacity-0 sm:place-items-center'

export const panelStyles =
  'w-full rounded-lg border border-line bg-raised shadow-overlay transition duration-come ease-out ' +
  'entering:translate-y-2 motion-reduce:entering:translate-y-0 forced-colors:border-[CanvasText]'
