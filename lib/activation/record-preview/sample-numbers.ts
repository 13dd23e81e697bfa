import { stableFraction } from './stable-fraction'

interface Range {
  readonly from: number
  readonly to: number
  readonly decimals?: number
}

/** What a number is likely to be, by the words of its name; the first rule that fits decides. */
const rules: readonly (readonly [name: RegExp, range: Range])[] = [
  [/latitude/, { from: 32.7, to: 32.8, decimals: 5 }],
  [/longitude/, { from: -117.2, to: -117.1, decimals: 5 }],
  [/elevation/, { from: 4, to: 60 }],
  [/birth year/, { from: 1986, to: 1990 }],
  [/^(year|since)|(start|model|join) year/, { from: 2016, to: 2024 }],
  [/change/, { from: -0.2, to: 0.2, decimals: 3 }],
  [
    /rate$|share|affinity$|propensity|probability|^churn$|^purchase$|fatigue|ratio/,
    { from: 0.05, to: 0.95, decimals: 2 },
  ],
  [/percent/, { from: 5, to: 95 }],
  [/^(previous )?score$/, { from: 0.05, to: 0.95, decimals: 3 }],
  [/rating/, { from: 3.4, to: 5, decimals: 1 }],
  [/score|satisfaction|rating|decile|rank/, { from: 3, to: 9 }],
  [/points/, { from: 400, to: 4_800 }],
  [
    /spend|value|amount|price|revenue|purchases|reward|discount|limit|cost/,
    { from: 20, to: 900, decimals: 2 },
  ],
  [/followers/, { from: 80, to: 900 }],
  [/hour$/, { from: 8, to: 21 }],
  [/hours|minutes|days between|pages/, { from: 2, to: 40, decimals: 1 }],
  [/bounce|failure|complaint|return|case|children|adjustment/, { from: 0, to: 3 }],
  [/size|members|people/, { from: 1, to: 5 }],
  [/lifetime/, { from: 12, to: 90 }],
]

const plainRange: Range = { from: 1, to: 24 }

/**
 * @param words    the last name of the path, then the last two
 * @param isWhole  for the XDM types that take no decimals, where a share from 0 to 1 would make no sense
 */
export function sampleNumber(path: string, words: readonly [string, string], isWhole: boolean): number {
  const fits = (text: string) =>
    rules.find(([name, range]) => name.test(text) && !(isWhole && range.decimals))
  const [last, lastTwo] = words
  const { from, to, decimals = 0 } = (fits(last) ?? fits(lastTwo))?.[1] ?? plainRange
  const scale = 10 ** decimals
  return Math.round((from + stableFraction(path) * (to - from)) * scale) / scale
}
