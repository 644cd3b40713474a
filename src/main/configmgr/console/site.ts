import type { PowerShellHost } from '#main/powershell/port.ts'
import type { Site } from '../port.ts'
import { about } from './about.ts'
import { callsOn } from './calls.ts'
import { collections } from './collections.ts'
import { content } from './content.ts'
import { deployments } from './deployments.ts'
import { devices } from './devices.ts'
import { images } from './images.ts'
import { locks } from './locks.ts'
import { packages } from './packages.ts'
import { status } from './status.ts'
import { taskSequences } from './task-sequences.ts'

/** The site through the console's PowerShell module: every method is one operation of the shipped module. */
export function consoleSite(host: PowerShellHost): Site {
  const calls = callsOn(host)
  return {
    about: about(calls),
    packages: packages(calls),
    collections: collections(calls),
    devices: devices(calls),
    images: images(calls),
    taskSequences: taskSequences(calls),
    locks: locks(calls),
    content: content(calls),
    deployments: deployments(calls),
    status: status(calls),
  }
}
