import type { Output } from '#shared/contract/calls.ts'
import type { Draft } from '#shared/draft/draft.ts'
import type { Finding } from '#shared/finding.ts'
import type { OsImage, PackageRecord } from '#shared/site.ts'
import { buildSequence } from '#shared/task-sequence/build.ts'
import { lintSequence } from '#shared/task-sequence/lint.ts'
import type { Sequence } from '#shared/task-sequence/model.ts'
import { sequenceRows } from '#shared/task-sequence/rows.ts'
import { profileMarker } from '../deploy/markers.ts'
import { sequenceThere } from '../deploy/profile-objects.ts'
import type { LookAt } from './look-at.ts'

type Looked = Output<'sequence:look'>

/** The steps as they will be, and what the site holds with the marker of the draft's profile. */
export async function lookAtSequence({ draft, connection, signal }: LookAt): Promise<Looked> {
  const { site, tenant } = connection.ports
  const { osImageId, imageIndex } = draft.taskSequence
  const marker = draft.profile === null ? null : profileMarker((await tenant.organization(signal)).id, draft.profile.id)
  const [made] = marker === null ? [] : await site.packages.withMarker(marker, signal)
  const [record] = marker === null ? [] : await site.taskSequences.withMarker(marker, signal)
  const image = osImageId === null ? null : await site.images.osImage(osImageId, signal)
  const planned = plannedSequence(draft, marker, made)
  const lint = (sequence: Sequence) => linted(sequence, { marker, made, image })
  const known = osImageId === null || imageIndex === null ? null : planned
  const there = record === undefined ? null : await sequenceThere(site, record, known, signal)
  return {
    ...lint(planned),
    existing:
      there === null
        ? null
        : {
            id: there.facts.record.id,
            name: there.facts.record.name,
            enabled: there.facts.record.enabled,
            same: known === null ? null : there.sequence.steps.length > 0 && there.facts.differences.length === 0,
            ...lint(there.sequence),
          },
  }
}

/** What is not chosen or made yet has an empty id here: the rows show no ids, and this sequence goes nowhere. */
const plannedSequence = ({ taskSequence }: Draft, marker: string | null, made: PackageRecord | undefined): Sequence =>
  buildSequence({
    variant: 'fast',
    profileMarker: marker ?? '',
    packageId: made?.id ?? '',
    osImageId: taskSequence.osImageId ?? '',
    imageIndex: taskSequence.imageIndex ?? 1,
    atEnd: taskSequence.atEnd,
  })

interface Known {
  readonly marker: string | null
  readonly made: PackageRecord | undefined
  readonly image: OsImage | null
}

function linted(sequence: Sequence, { marker, made, image }: Known): { steps: Looked['steps']; findings: Finding[] } {
  const { rows, findings } = sequenceRows(
    sequence,
    lintSequence(sequence, {
      guarded: true,
      packageId: made?.id ?? null,
      ...(marker === null ? {} : { profileMarker: marker }),
      ...(image === null ? {} : { osImages: [image] }),
    }),
  )
  return { steps: rows.map((row) => ({ ...row, findings: [...row.findings] })), findings: [...findings] }
}
