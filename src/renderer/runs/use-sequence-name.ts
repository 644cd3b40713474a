import { useAsk } from '../ui/use-ask.ts'

/** The name under which people find the task sequence in Software Center; null: not known. */
export function useSequenceName(run: string, when: boolean): string | null {
  const { data } = useAsk('run:show', { run }, { when })
  return data?.site.taskSequences[0]?.name ?? null
}
