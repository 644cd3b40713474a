import { sayReason } from './differences.ts'
import type { Evidence } from '../../stages/evidence.ts'
import type { Stage } from '../../stages/stage.ts'
import { sayExitCode } from './exit-codes.ts'

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

type Of<C extends Evidence['code']> = Evidence & { readonly code: C }

const stepDone = (p: { readonly action: string; readonly message: number }): string =>
  `${p.message}: "${p.action}" done`

/** What was seen of a device, as a part of a line. Codes come first, so that clipping never hides them: the id of the site's message, an exit code. */
export const evidenceWords: { readonly [C in Evidence['code']]: (p: Of<C>) => string } = {
  chosen: () => 'chosen in the review',
  'deployment-made': (p) => `deployment ${p.deployment} made`,
  'policy-received': () => 'the client has the policy',
  'client-waiting': () => 'the client waits to be started',
  'client-running': () => 'the client runs the task sequence',
  'client-succeeded': () => 'the client reports that the task sequence has completed',
  'client-failed': () => 'the client reports that the task sequence failed',
  'waiting-for-window': (p) => `${p.message}: the client waits for its maintenance window`,
  'sequence-started': (p) => `${p.message}: the task sequence has started`,
  'started-in-winpe': (p) => `${p.message}: the task sequence has started in Windows PE`,
  'guard-passed': (p) => `${p.message}: let through by "${p.action}"`,
  'restarted-into-winpe': stepDone,
  'disk-partitioned': stepDone,
  'image-applied': stepDone,
  'file-copied': stepDone,
  'step-done': stepDone,
  'last-step-done': (p) => `${p.message}: last step "${p.action}" done`,
  'sequence-completed': (p) => `${p.message}: the task sequence has completed`,
  'stopped-by-guard': (p) =>
    `${p.message}: stopped at the first step, "${p.action}", before anything was touched: it has no permit; let it fetch policy, then press Install again`,
  'step-failed': (p) => `${p.message}: "${p.action}" failed with ${sayExitCode(p.exitCode)}`,
  'sequence-failed': (p) => `${p.message}: the task sequence failed with ${sayExitCode(p.exitCode)}`,
  'enrolled-by-file': (p) => `enrolled as ${p.profile}`,
  'enrolled-by-profile': (p) => `enrolled by the assigned profile "${p.profile}"`,
  'enrolled-by-other-file': (p) => `enrolled by another configuration file: ${p.profile}`,
  'enrolled-without-profile': () => 'enrolled without any profile: Windows did not use the configuration file',
  reported: (p) => `reported as ${stageWords[p.stage]}`,
  silent: (p) => `${stageWords[p.stage]}; no evidence since`,
  'lost-sight': () => 'nobody knows where it is',
  'run-stopped': () => 'the run was stopped before this device started',
  'left-alone': (p) => `left alone: ${sayReason(p.reason)}`,
}
