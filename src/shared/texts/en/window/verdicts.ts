import { isSilent, type Line, type Verdict } from '../../../draft/line.ts'
import { count, sayDaysAgo, sayNumber } from './numbers.ts'

type Of<C extends Verdict['code']> = Extract<Verdict, { readonly code: C }>
type NotCurrent = Of<'not-current'>

const notCurrent: Readonly<Record<NotCurrent['why'], (verdict: NotCurrent) => string>> = {
  silent: ({ days }) => (days === null ? 'it never was in contact' : `no contact for ${count(days, 'day', 'days')}`),
  obsolete: () => 'its record is obsolete',
  blocked: () => 'it is blocked in the site',
  'no-client': () => 'it has no client',
}

/** A verdict as it stands in the list: the word first, then what about it. */
function sayVerdict(verdict: Verdict, scanned: string): string {
  switch (verdict.code) {
    case 'found':
      return 'Found'
    case 'double':
      return `Double: same as line ${sayNumber(verdict.sameAs)}, ignored`
    case 'unknown':
      return `Unknown: not in site ${verdict.site}`
    case 'server':
      return 'Server: never part of a plan'
    case 'several-records':
      return `${sayNumber(verdict.records)} records have this serial number`
    case 'not-current':
      return `Not current: ${notCurrent[verdict.why](verdict)}`
    case 'not-checked':
      return verdict.why === 'site-away' ? 'Not checked: the site does not answer' : 'Not checked yet'
    case 'placeholder':
      return `Serial number is a placeholder ("${scanned}")`
  }
}

/** A line's state in the list: a line that was set aside or kept says so. */
export function sayLineState({ verdict, scanned, aside, kept }: Line): string {
  const said = sayVerdict(verdict, scanned)
  if (aside) return `Set aside · ${said}`
  return kept && verdict.code === 'not-current' ? `Kept · ${said}` : said
}

const words: Readonly<Record<Verdict['code'], string>> = {
  found: 'Found',
  double: 'Double',
  unknown: 'Unknown',
  server: 'Server',
  'several-records': 'Records',
  'not-current': 'Not current',
  'not-checked': 'Not checked',
  placeholder: 'Placeholder',
}

const upper = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`

/** What the band says below its word: what is so, then what to do, with the number of the line. `now`: wall time. */
function sayWhatToDo(line: Line, now: number): string {
  const { verdict, number, record, scanned } = line
  const putAside = `Put it aside: number ${sayNumber(number)}.`
  switch (verdict.code) {
    case 'found':
      return [`Line ${sayNumber(number)}`, ...(record === null ? [] : factsOf(record, now))].join(' · ')
    case 'double':
      return `Same as line ${sayNumber(verdict.sameAs)}, ignored.`
    case 'unknown':
      return `Not in site ${verdict.site}. ${putAside}`
    case 'server':
      return `${record?.name ?? scanned} is never part of a plan. ${putAside}`
    case 'several-records':
      return `${sayNumber(verdict.records)} records have this serial number. Choose one: line ${sayNumber(number)}.`
    case 'not-current':
      return verdict.why === 'silent'
        ? `${upper(notCurrent.silent(verdict))}. Keep it or put it aside: number ${sayNumber(number)}.`
        : `${upper(notCurrent[verdict.why](verdict))}. ${putAside}`
    case 'not-checked':
      return `${verdict.why === 'site-away' ? 'The site does not answer. ' : ''}Kept as line ${sayNumber(number)}, checked later.`
    case 'placeholder':
      return `Scan its name instead, or put it aside: number ${sayNumber(number)}.`
  }
}

const factsOf = ({ name, model, lastContact }: NonNullable<Line['record']>, now: number): string[] => [
  name,
  ...(model === '' ? [] : [model]),
  ...(lastContact === null ? [] : [`last contact ${sayDaysAgo(Date.parse(lastContact), now)}`]),
]

/** What the band shows: a word that is read at 1.5 m, what it is about, what to do. */
export interface BandWords {
  readonly word: string
  readonly about: string
  readonly text: string
}

/** The verdict of one line. `now`: wall time, milliseconds. */
export function bandOfLine(line: Line, now: number): BandWords {
  if (line.aside)
    return {
      word: 'SET ASIDE',
      about: line.scanned,
      text: `Line ${sayNumber(line.number)} left the plan, it stays in the record.`,
    }
  const kept = line.kept && line.verdict.code === 'not-current'
  const word = kept
    ? 'KEPT'
    : line.verdict.code === 'several-records'
      ? `${sayNumber(line.verdict.records)} RECORDS`
      : words[line.verdict.code].toUpperCase()
  return { word, about: line.scanned, text: sayWhatToDo(line, now) }
}

/** What became of many lines that came in one go. */
export interface ManySaid {
  readonly added: number
  readonly found: number
  readonly toSolve: number
  readonly double: number
  readonly notChecked: number
  readonly refused: number
}

export const bandTexts = {
  region: 'Verdict of the last scan',
  idle: { word: 'READY', about: '', text: 'Scan at any time: it does not matter where the focus is.' },
  checking: (scanned: string): BandWords => ({ word: 'CHECKING', about: scanned, text: 'The site is being asked.' }),
  many: ({ added, found, toSolve, double, notChecked, refused }: ManySaid): BandWords => ({
    word: `${sayNumber(added)} ADDED`,
    about: '',
    text: `${[
      `${sayNumber(found)} found`,
      ...(toSolve - notChecked > 0 ? [`${sayNumber(toSolve - notChecked)} to solve`] : []),
      ...(double > 0 ? [`${sayNumber(double)} double`] : []),
      ...(notChecked > 0 ? [`${sayNumber(notChecked)} not checked`] : []),
      ...(refused > 0 ? [`${count(refused, 'row', 'rows')} left out: unreadable`] : []),
    ].join(', ')}.`,
  }),
  aside: (lines: number): BandWords => ({
    word: 'SET ASIDE',
    about: '',
    text: `${count(lines, 'line', 'lines')} left the plan, and ${lines === 1 ? 'stays' : 'stay'} in the record.`,
  }),
  removed: (number: number, scanned: string): BandWords => ({
    word: 'REMOVED',
    about: scanned,
    text: `Line ${sayNumber(number)} is gone. Its number is not used again.`,
  }),
  undone: {
    add: 'What came in last is taken back.',
    aside: 'What was set aside last is as it was before.',
    remove: 'What was removed last is back.',
    keep: 'What was kept last is as it was before.',
    choose: 'The record that was chosen last is taken back.',
  },
  undoneWord: 'TAKEN BACK',
  nothingToUndo: { word: 'NOTHING TO UNDO', about: '', text: 'No change of the lines is left to take back.' },
  refusedWord: 'NOT ADDED',
} as const

const heardToDo: Readonly<Record<Verdict['code'], string>> = {
  found: '',
  double: ', ignored',
  unknown: ', put it aside',
  server: ', put it aside',
  'several-records': ', choose one',
  'not-current': ', put it aside',
  'not-checked': ', checked later',
  placeholder: ', put it aside',
}

/** A verdict as a screen reader says it, whole: "Line 50, PF26V4R, unknown, put it aside". */
export function hearLine({ number, scanned, verdict }: Line): string {
  const word =
    verdict.code === 'double'
      ? `double of line ${sayNumber(verdict.sameAs)}`
      : verdict.code === 'several-records'
        ? `${sayNumber(verdict.records)} records`
        : words[verdict.code].toLowerCase()
  const toDo = isSilent(verdict) ? ', keep it or put it aside' : heardToDo[verdict.code]
  return `Line ${sayNumber(number)}, ${scanned}, ${word}${toDo}`
}

/** What is said of everything that is no single line. */
export const hearBand = ({ word, about, text }: BandWords): string =>
  [upper(word.toLowerCase()), about, text].filter((part) => part !== '').join(', ')
