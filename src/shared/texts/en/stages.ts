import type { Evidence } from '../../stages/evidence.ts'
import type { Stage } from '../../stages/stage.ts'

export const stageWords: Readonly<Record<Stage, string>> = {
  chosen: 'chosen',
  targeted: 'targeted',
  'waiting-for-start': 'waiting for start: press Install in Software Center',
  downloading: 'downloading',
  'in-winpe': 'in Windows PE',
  formatted: 'formatted',
  'image-applied': 'image applied',
  'file-copied': 'configuration file copied',
  'first-boot': 'first boot',
  enrolled: 'enrolled',
  'enrolled-by-assigned-profile': 'enrolled by the assigned profile',
  registered: 'registered',
  failed: 'failed',
  stalled: 'stalled',
  stopped: 'stopped',
  'left-alone': 'left alone',
  unknown: 'unknown',
}

type Of<C extends Evidence['code']> = Extract<Evidence, { code: C }>

export const evidenceWords: { readonly [C in Evidence['code']]: (p: Of<C>) => string } = {
  chosen: () => 'chosen in the review',
  'deployment-made': (p) => `deployment ${p.deployment} made`,
  'policy-received': () => 'the client has the policy',
  'sequence-started': (p) => `the task sequence has started (${p.message})`,
  'restarted-into-winpe': (p) => `"${p.action}" done (${p.message})`,
  'disk-partitioned': (p) => `"${p.action}" done (${p.message})`,
  'image-applied': (p) => `"${p.action}" done (${p.message})`,
  'file-copied': (p) => `"${p.action}" done (${p.message})`,
  'sequence-completed': (p) => `the task sequence has completed (${p.message})`,
  'step-failed': (p) => `"${p.action}" failed with ${p.exitCode} (${p.message})`,
  'stopped-by-guard': (p) => `stopped at the first step: no permit (${p.message})`,
  'sequence-failed': (p) => `the task sequence failed with ${p.exitCode} (${p.message})`,
  'enrolled-by-file': (p) => `enrolled as ${p.profile}`,
  'enrolled-by-profile': (p) => `enrolled by the assigned profile ${p.profile}`,
  'enrolled-by-other-file': (p) => `enrolled by another configuration file: ${p.profile}`,
  'enrolled-without-profile': () => 'enrolled without any profile',
  silent: (p) => `no news since ${stageWords[p.stage]}`,
  'run-stopped': () => 'the run was stopped before it started',
  'left-alone': (p) => `left alone: ${p.reason}`,
}
