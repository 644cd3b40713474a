import { siteObject, type SiteObject, type SiteValue } from '../site-object.ts'

/*
 * Steps as the SMS Provider embeds them in a task sequence: objects of the SDK's classes (memdocs,
 * configmgr/develop/reference/osd/sms_tasksequence_*), with every property that is documented, null where it is not set.
 */

type Properties = Readonly<Record<string, SiteValue>>

/** What every step has (SMS_TaskSequence_Step). */
export interface CommonParts {
  readonly name: string
  readonly description?: string
  readonly enabled: boolean
  readonly continueOnError: boolean
  /** SMS_TaskSequence_Condition. */
  readonly condition: SiteObject | null
}

const common = ({ name, description = '', enabled, continueOnError, condition }: CommonParts): Properties => ({
  Name: name,
  Description: description,
  Enabled: enabled,
  ContinueOnError: continueOnError,
  Condition: condition,
})

/** A group; without steps it has no array, as WMI has it. */
export const groupObject = (parts: CommonParts, steps: readonly SiteObject[]): SiteObject =>
  siteObject('SMS_TaskSequence_Group', { ...common(parts), Steps: steps.length === 0 ? null : steps })

/** Timeout: seconds; 0: none (SMS_TaskSequence_Action). */
export const actionObject = (className: string, parts: CommonParts, own: Properties): SiteObject =>
  siteObject(className, { ...common(parts), SupportedEnvironment: 'WinPEandFullOS', Timeout: 0, ...own })

/** Classes of the steps that are built here. */
export const stepClass = {
  command: 'SMS_TaskSequence_RunCommandLineAction',
  restart: 'SMS_TaskSequence_RebootAction',
  partition: 'SMS_TaskSequence_PartitionDiskAction',
  image: 'SMS_TaskSequence_ApplyOperatingSystemAction',
  settings: 'SMS_TaskSequence_ApplyWindowsSettingsAction',
  drivers: 'SMS_TaskSequence_AutoApplyAction',
} as const

/** Minutes as the console shows them; codes in the order given. */
export const commandObject = (
  parts: CommonParts,
  own: { commandLine: string; packageId: string | null; minutes: number; successCodes: readonly number[] } & {
    readonly more?: Properties
  },
): SiteObject =>
  actionObject(stepClass.command, parts, {
    CommandLine: own.commandLine,
    DisableWow64Redirection: false,
    OutputVariableName: null,
    PackageID: own.packageId,
    RunAsUser: false,
    SuccessCodes: own.successCodes.join(' '),
    Timeout: own.minutes * 60,
    UserName: null,
    UserPassword: null,
    WorkingDirectory: '',
    ...own.more,
  })

/** `target`: WinPE or HD. */
export const restartObject = (parts: CommonParts, own: { target: string; seconds: number }): SiteObject =>
  actionObject(stepClass.restart, parts, { Message: '', MessageTimeout: own.seconds, Target: own.target })

/** A disk and its partitions, which are objects of SMS_TaskSequence_PartitionSettings. */
export const partitionObject = (
  parts: CommonParts,
  own: { disk: number; variable: string | null; style: string; bootDisk: boolean; partitions: readonly SiteObject[] },
): SiteObject =>
  actionObject(stepClass.partition, parts, {
    DiskIndex: own.disk,
    DiskIndexVariable: own.variable,
    DiskpartBiosCompatibilityMode: false,
    DiskType: null,
    GPTBootDisk: own.bootDisk && own.style === 'GPT',
    PartitionStyle: own.style,
    Partitions: own.partitions,
    SupportedEnvironment: 'WinPE',
  })

export const imageObject = (parts: CommonParts, own: { imageId: string; index: number }): SiteObject =>
  actionObject(stepClass.image, parts, {
    ConfigFileName: null,
    ConfigFilePackage: null,
    DestinationDisk: null,
    DestinationLogicalDrive: null,
    DestinationPartition: null,
    DestinationVariable: null,
    ImageIndex: own.index,
    ImagePackageID: own.imageId,
    InstallEditionIndex: null,
    InstallPackageID: null,
    RunFromNet: false,
    SupportedEnvironment: 'WinPE',
  })

export const settingsObject = (
  parts: CommonParts,
  own: { user: string; organization: string; timeZone: string },
): SiteObject =>
  actionObject(stepClass.settings, parts, {
    AdminPassword: null,
    ComputerName: '%_SMSTSMachineName%',
    InputLocale: null,
    ProductKey: null,
    RandomAdminPassword: true,
    RegisteredOrgName: own.organization,
    RegisteredUserName: own.user,
    SupportedEnvironment: 'WinPE',
    SystemLocale: null,
    TimeZone: own.timeZone,
    UILanguage: null,
    UILanguageFallback: null,
    UserLocale: null,
  })

export const driversObject = (parts: CommonParts, own: { bestMatch: boolean }): SiteObject =>
  actionObject(stepClass.drivers, parts, {
    BestMatch: own.bestMatch,
    CategoryList: null,
    SupportedEnvironment: 'WinPE',
    UnsignedDriver: false,
  })
