import type {
  BootImage,
  ClientState,
  CollectionRecord,
  ComputerImport,
  ContentRef,
  ContentState,
  DeploymentChange,
  DeploymentRecord,
  DeploymentRequest,
  DeploymentSummary,
  DeviceKey,
  DeviceRecord,
  DeviceVariable,
  DistributionPoint,
  DistributionPointGroup,
  FeedPage,
  FoundDevice,
  LockableKind,
  MembershipRule,
  ObjectLock,
  OsImage,
  PackageRecord,
  SequenceReference,
  SiteFacts,
  SiteRight,
  StatusMessage,
  TaskSequenceRecord,
} from '#shared/site.ts'
import type { Sequence } from '#shared/task-sequence/model.ts'

/*
 * Port Site: a bundle of small ports, each a set of primitives. Decisions (what is missing, is it done) are made by the
 * caller. Every method fails with a `Failed`: kind `outside` where the site can't be reached or refuses (no rights),
 * kind `work` for its other answers (codes site-...). A call may have had its effect although it failed: ask before
 * repeating. An aborted signal rejects with the signal's reason; then too the effect is unknown.
 */

export interface About {
  facts(signal: AbortSignal): Promise<SiteFacts>
  /** Each kind of object once. The site shows what the account may read and never says that there is more. */
  rights(signal: AbortSignal): Promise<readonly SiteRight[]>
}

export interface Packages {
  /** Packages whose description holds the marker (compare again: the site's search ignores letter case). */
  withMarker(marker: string, signal: AbortSignal): Promise<readonly PackageRecord[]>
  withName(name: string, signal: AbortSignal): Promise<readonly PackageRecord[]>
  /** Packages that read their content from this folder; letter case and backslashes at its end do not count. */
  withPath(path: string, signal: AbortSignal): Promise<readonly PackageRecord[]>
  get(id: string, signal: AbortSignal): Promise<PackageRecord | null>
  /** A package without a program on a UNC folder. Names need not be unique. */
  create(input: { name: string; path: string; description: string }, signal: AbortSignal): Promise<string>
  /** Takes the content from the path anew: raises the source version and sends it to every targeted point. */
  updateContent(id: string, signal: AbortSignal): Promise<void>
  remove(id: string, signal: AbortSignal): Promise<void>
}

export interface Collections {
  withMarker(marker: string, signal: AbortSignal): Promise<readonly CollectionRecord[]>
  withName(name: string, signal: AbortSignal): Promise<readonly CollectionRecord[]>
  get(id: string, signal: AbortSignal): Promise<CollectionRecord | null>
  /** A device collection with manual refresh and no rule. Collection names are unique in a site. */
  create(input: { name: string; comment: string; limitingCollectionId: string }, signal: AbortSignal): Promise<string>
  rules(id: string, signal: AbortSignal): AsyncIterable<readonly MembershipRule[]>
  /** Fails for built-in collections, and as a whole where one of the rules exists already. */
  addDirectRules(id: string, resourceIds: readonly number[], signal: AbortSignal): Promise<void>
  removeDirectRules(id: string, resourceIds: readonly number[], signal: AbortSignal): Promise<void>
  /** Only asks: the site evaluates later, see `evaluatedAt`. */
  requestEvaluation(id: string, signal: AbortSignal): Promise<void>
  members(id: string, signal: AbortSignal): AsyncIterable<readonly number[]>
  remove(id: string, signal: AbortSignal): Promise<void>
}

export interface DeviceRecords {
  /** All records for each key, also obsolete and client-less ones; at most `siteBatch` keys. */
  find(keys: readonly DeviceKey[], signal: AbortSignal): Promise<readonly FoundDevice[]>
  /** Records that exist among these, in no order; at most `siteBatch` ids. */
  byResourceId(ids: readonly number[], signal: AbortSignal): Promise<readonly DeviceRecord[]>
  /** At most `siteBatch` ids. Sets or overwrites; not atomic over the devices. */
  setVariable(ids: readonly number[], name: string, value: string, signal: AbortSignal): Promise<void>
  removeVariable(ids: readonly number[], name: string, signal: AbortSignal): Promise<void>
  variables(ids: readonly number[], name: string, signal: AbortSignal): Promise<readonly DeviceVariable[]>
  /**
   * Devices that a person's WQL finds, run once, by ResourceID; no rule is made. Fails with `site-query-invalid` unless
   * it is one SELECT of ResourceID (or *) from SMS_R_System that the site understands; at most 8,000 characters.
   */
  preview(expression: string, signal: AbortSignal): AsyncIterable<readonly number[]>
  /**
   * A record for a computer without a client, to be found by its key afterwards; with `collectionId` also a direct rule.
   * Fails with `site-name-taken` where a record has that key already. Not atomic: the record may be there without the rule.
   */
  importComputer(computer: ComputerImport, signal: AbortSignal): Promise<void>
}

export interface Images {
  bootImage(id: string, signal: AbortSignal): Promise<BootImage | null>
  osImage(id: string, signal: AbortSignal): Promise<OsImage | null>
  bootImages(signal: AbortSignal): Promise<readonly BootImage[]>
  osImages(signal: AbortSignal): Promise<readonly OsImage[]>
}

export interface TaskSequences {
  withMarker(marker: string, signal: AbortSignal): Promise<readonly TaskSequenceRecord[]>
  withName(name: string, signal: AbortSignal): Promise<readonly TaskSequenceRecord[]>
  get(id: string, signal: AbortSignal): Promise<TaskSequenceRecord | null>
  /** An empty custom task sequence. Names need not be unique. */
  create(input: { name: string; description: string; bootImageId: string }, signal: AbortSignal): Promise<string>
  /** The steps as the site holds them, as our model. */
  read(id: string, signal: AbortSignal): Promise<Sequence>
  /** Replaces all steps; needs the edit lock: fails with `site-object-locked` while another holds it. */
  write(id: string, sequence: Sequence, signal: AbortSignal): Promise<void>
  setEnabled(id: string, enabled: boolean, signal: AbortSignal): Promise<void>
  references(id: string, signal: AbortSignal): Promise<readonly SequenceReference[]>
  remove(id: string, signal: AbortSignal): Promise<void>
}

export interface Locks {
  of(kind: LockableKind, id: string, signal: AbortSignal): Promise<ObjectLock | null>
  /** Releases a lock of our own account and machine; fails with `site-object-locked` for anybody else's. */
  releaseOwn(kind: LockableKind, id: string, signal: AbortSignal): Promise<void>
}

export interface Content {
  points(signal: AbortSignal): Promise<readonly DistributionPoint[]>
  groups(signal: AbortSignal): Promise<readonly DistributionPointGroup[]>
  /** State per content and targeted point; a pair that is not listed is not targeted. */
  states(content: readonly ContentRef[], signal: AbortSignal): Promise<readonly ContentState[]>
  /** Fails with the ambiguous `site-no-content-destination` if any of it is targeted already, or does not exist. */
  send(content: ContentRef, points: readonly string[], signal: AbortSignal): Promise<void>
  /** Sends again what is targeted, to one point. */
  redistribute(content: ContentRef, point: string, signal: AbortSignal): Promise<void>
  /** Has a point compare what it holds with the content's hashes. Only asks: what it finds becomes the point's state. */
  validate(content: ContentRef, point: string, signal: AbortSignal): Promise<void>
}

export interface Deployments {
  withMarker(marker: string, signal: AbortSignal): Promise<readonly DeploymentRecord[]>
  get(id: string, signal: AbortSignal): Promise<DeploymentRecord | null>
  create(request: DeploymentRequest, signal: AbortSignal): Promise<string>
  change(id: string, change: DeploymentChange, signal: AbortSignal): Promise<void>
  onCollection(collectionId: string, signal: AbortSignal): Promise<readonly DeploymentRecord[]>
  ofTaskSequence(taskSequenceId: string, signal: AbortSignal): Promise<readonly DeploymentRecord[]>
  remove(id: string, signal: AbortSignal): Promise<void>
}

export interface Status {
  /** Step-by-step lines of a deployment after a mark (null: from the beginning), oldest first. */
  messages(deploymentId: string, after: string | null, signal: AbortSignal): Promise<FeedPage<StatusMessage>>
  clients(deploymentId: string, after: string | null, signal: AbortSignal): Promise<FeedPage<ClientState>>
  /** Asks the site to count anew, which it does in its own time, and gives what it holds now; null: no such deployment. */
  summary(deploymentId: string, signal: AbortSignal): Promise<DeploymentSummary | null>
  /** Asks the online clients of a collection to fetch policy now. Fire and forget. */
  nudge(collectionId: string, signal: AbortSignal): Promise<void>
}

export interface Site {
  readonly about: About
  readonly packages: Packages
  readonly collections: Collections
  readonly devices: DeviceRecords
  readonly images: Images
  readonly taskSequences: TaskSequences
  readonly locks: Locks
  readonly content: Content
  readonly deployments: Deployments
  readonly status: Status
}
