/** What Intune and Microsoft Entra ID know, in our words. Times are ISO 8601 UTC. */

/** A device that the Windows Autopilot service knows (registered by hardware hash). */
export interface RegisteredDevice {
  readonly id: string
  readonly serial: string
  readonly model: string
  readonly groupTag: string
  /** True once a profile is assigned; then that profile beats the configuration file (graph.md 2.3). */
  readonly profileAssigned: boolean
}

/** A device that is enrolled in Intune. */
export interface EnrolledDevice {
  readonly id: string
  readonly serial: string
  readonly name: string
  readonly enrolledAt: string
  /** Name of the profile that was applied at enrolment (source document, "Register the device"); '' if none. */
  readonly enrollmentProfileName: string
}
