import type { Output } from '#shared/contract/calls.ts'
import type { Confirmation, RunReport } from '#shared/contract/run.ts'
import type { DeviceRow } from '#shared/contract/words.ts'
import type { Finding } from '#shared/finding.ts'
import {
  confirmationWords,
  deviceHead,
  levelWords,
  planDeviceHead,
  runWords,
  stopWords,
} from '#shared/texts/en/terminal.ts'
import { sayEvidence, sayStage } from '#shared/texts/say-stage.ts'
import { sayStopAction } from '#shared/texts/say-stop.ts'
import { sayFailure, sayFinding } from '#shared/texts/say.ts'
import { printable, table } from './table.ts'

const short = (time: string): string => time.replace('T', ' ').replace(/(\.\d+)?Z$/, 'Z')

export function findingLines(findings: readonly Finding[]): readonly string[] {
  return findings.map((one) => {
    const { text, remedy } = sayFinding(one)
    return printable(`${levelWords[one.level].padEnd(5)} ${one.where}: ${text}. ${remedy}`)
  })
}

/** device / stage / evidence / source / time */
export function deviceTable(devices: readonly DeviceRow[]): string {
  const rows = devices.map((one) => [
    printable(`${one.name} (${one.serial})`),
    sayStage(one.stage),
    printable(sayEvidence(one.evidence)),
    one.evidence.source,
    short(one.evidence.at),
  ])
  return table(deviceHead, rows)
}

export function deviceRowsOfPlan(devices: readonly DeviceRow[]): string {
  const rows = devices.map((one) => [
    printable(one.name),
    printable(one.serial),
    String(one.resourceId),
    printable(one.model),
    one.lastContact === null ? '-' : short(one.lastContact),
    one.joinNow ?? '',
    one.joinPlanned ?? '',
  ])
  return table(planDeviceHead, rows)
}

export function reportLines(report: RunReport): readonly string[] {
  const outcome = report.outcome ?? (report.active ? runWords.active() : runWords.resumable())
  const enrolled = report.stages['enrolled'] ?? 0
  const all = Object.values(report.stages).reduce((sum, one) => sum + one, 0)
  return [
    runWords.heading(report.run, printable(report.batch), outcome),
    ...(report.failure === undefined ? [] : [sayFailure(report.failure).title, sayFailure(report.failure).remedy]),
    ...findingLines(report.findings.filter((one) => one.level === 'block')),
    ...(report.outcome === 'needs-confirmation' ? [runWords.needsConfirmation(report.run)] : []),
    ...(report.devices.length === 0 ? [] : ['', deviceTable(report.devices), '']),
    runWords.summary(enrolled, all, sayStage('enrolled')),
  ]
}

export function confirmationLines(confirmation: Confirmation, run: string): readonly string[] {
  const { differences, leftOut, devices, findings, ok, reviewHash } = confirmation
  if (differences.length === 0 && leftOut.length === 0) return [confirmationWords.nothing()]
  return [
    ...differences.flatMap((one) => [
      confirmationWords.difference(one.what, printable(one.subject), printable(one.reviewed), printable(one.now)),
      `    ${one.resolve !== null ? confirmationWords.resolve[one.resolve] : ok ? confirmationWords.acceptable() : confirmationWords.blocked()}`,
    ]),
    ...leftOut.filter((one) => one.decided).map((one) => confirmationWords.leftOut(printable(one.name), one.reason)),
    '',
    ...findingLines(findings),
    ...(ok ? [confirmationWords.confirm(run, reviewHash, devices.length)] : []),
  ]
}

type Stop = Output<'run:stop'>

export function stopLines({ groups, actions, stopped, rehearsed }: Stop): readonly string[] {
  const group = (heading: (count: number) => string, devices: readonly DeviceRow[]) =>
    devices.length === 0
      ? []
      : [heading(devices.length), ...devices.map((one) => `  ${printable(one.name)} (${printable(one.serial)})`)]
  return [
    rehearsed ? stopWords.rehearsed() : stopped ? stopWords.stopped() : stopWords.done(),
    ...actions.map((one) => `  ${sayStopAction(one)}`),
    ...group(stopWords.mayBeFormatted, groups.mayBeFormatted),
    ...group(stopWords.notStarted, groups.notStarted),
    ...group(stopWords.pastFormatting, groups.pastFormatting),
    ...group(stopWords.ended, groups.ended),
  ]
}
