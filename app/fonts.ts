import localFont from 'next/font/local'

/*
 * `optional`: a face that is late is used from the next page on; swapped in, it would move what somebody is about to press.
 * The Latin face is fetched ahead, and the first paint waits for it a moment (components/shell/await-font.tsx).
 */

const inter = localFont({
  src: '../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  variable: '--font-inter',
  weight: '100 900',
  display: 'optional',
  adjustFontFallback: 'Arial',
})

/** Central European letters, as in Łódź; fetched when a page has one. */
const interExtended = localFont({
  src: '../node_modules/@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2',
  variable: '--font-inter-extended',
  weight: '100 900',
  display: 'optional',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: 'unicode-range', value: 'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+1E00-1E9F, U+20A0-20AB' },
  ],
})

const jetBrainsMono = localFont({
  src: '../node_modules/@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2',
  variable: '--font-jetbrains-mono',
  weight: '100 800',
  display: 'optional',
  preload: false,
  adjustFontFallback: false,
})

/** For <html>: names the faces that the tokens refer to. */
export const fontVariables = [inter, interExtended, jetBrainsMono].map(({ variable }) => variable).join(' ')

/** The face that the first paint waits for. */
export const firstFamily = inter.style.fontFamily.split(',')[0] ?? ''
