import { explain, type Explanation } from '../autopilot/explain.ts'
import { fileSettings } from '../autopilot/file-settings.ts'
import { explanationLine, explanationTexts } from './en/explain.ts'

interface Entry {
  setting(parameters: object): string
  seen(parameters: object): string
}

/** One setting in words: what is set, and what the user will see of it on the device. */
export function sayExplanation(explanation: Explanation): { readonly setting: string; readonly seen: string } {
  const entry: Entry = explanationTexts[explanation.code]
  return { setting: entry.setting(explanation.parameters), seen: entry.seen(explanation.parameters) }
}

/** The settings of an inspected file, one line for each setting and each OOBE bit. */
export const explainSettings = (settings: Readonly<Record<string, unknown>>): readonly string[] =>
  explain(fileSettings(settings)).map((one) => {
    const { setting, seen } = sayExplanation(one)
    return explanationLine(one.key, setting, seen)
  })
