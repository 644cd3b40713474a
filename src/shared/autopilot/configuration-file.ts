/** The only name that Windows looks for (source document, "Create the JSON file"). */
export const configurationFileName = 'AutopilotConfigurationFile.json'

/** The only format that is known; written as `Version` (graph.md 1.3). */
export const formatVersion = 2049

/** Milliseconds that Windows waits for an update of Autopilot itself (graph.md 1.3). */
export const updateTimeout = 1_800_000

/**
 * The content of AutopilotConfigurationFile.json. Key order is that of Windows PowerShell 5.1 with every key present
 * (converter.md 5, shape h); a key that does not apply is left out, never null.
 */
export interface ConfigurationFile {
  readonly CloudAssignedDomainJoinMethod: 0 | 1
  readonly CloudAssignedDeviceName?: string
  readonly CloudAssignedAutopilotUpdateTimeout: number
  readonly CloudAssignedForcedEnrollment: 0 | 1
  readonly CloudAssignedRegion?: string
  readonly Version: number
  readonly CloudAssignedTenantId: string
  readonly CloudAssignedAutopilotUpdateDisabled: 0 | 1
  readonly ZtdCorrelationId: string
  readonly Comment_File: string
  readonly HybridJoinSkipDCConnectivityCheck?: 1
  /** JSON in a text: what the sign-in page reads (source document, "JSON file properties"). */
  readonly CloudAssignedAadServerData: string
  readonly CloudAssignedOobeConfig: number
  readonly CloudAssignedTenantDomain: string
  readonly CloudAssignedLanguage?: string
}
