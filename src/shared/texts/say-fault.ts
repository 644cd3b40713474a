import { faultWords } from './en/practice.ts'

/** What a fault of the practice world does, in words; an unknown one keeps its name. */
export function sayFault(name: string): string {
  const known = (one: string): one is keyof typeof faultWords => Object.hasOwn(faultWords, one)
  return known(name) ? faultWords[name] : name
}
