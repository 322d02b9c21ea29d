import type { Source } from '../text/source.ts';
import type { Node } from '../yaml/node.ts';

/** Files below one root. Nothing else exists for the engines: no file system, no network, no links. */
export interface Tree {
  /** By path relative to the root, with `/`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Paths that are symbolic links. They are never followed; what needs one says so. */
  readonly links?: readonly string[];
}

export type Root = ChartRoot | KustomizationRoot;

/** A chart, and with what it is rendered. */
export interface ChartRoot {
  readonly kind: 'chart';
  /** The folder of its `Chart.yaml`, relative to the root of the tree; `.` for the root itself. */
  readonly path: string;
  /** What overrides the chart's own values, in order; later ones win. */
  readonly values?: readonly ChartValues[];
  /** As `helm template --set`: `a.b=c,d[0]=e`. */
  readonly set?: readonly string[];
  /** Default: `release-name`. */
  readonly name?: string;
  /** Default: `default`. */
  readonly namespace?: string;
  /** Default: the version that the engine was built for. */
  readonly kubeVersion?: string;
  /** API versions that the cluster has besides those of Kubernetes itself. */
  readonly apiVersions?: readonly string[];
}

/** A values file of the tree, or values as another manifest states them. */
export type ChartValues =
  | {
      readonly path: string;
      /** It need not be there; whoever renders leaves it out then. */
      readonly optional?: boolean;
    }
  | {
      readonly inline: unknown;
      /** Where they stand; absent where that is nowhere to be shown. */
      readonly stands?: { readonly source: Source; readonly root: Node };
    };

/** A folder with a kustomization. */
export interface KustomizationRoot {
  readonly kind: 'kustomization';
  /** Relative to the root of the tree; `.` for the root itself. */
  readonly path: string;
}

/** Limits of one root. */
export interface Limits {
  /** Milliseconds; default 20 s. */
  readonly time?: number;
}

/** Why a root is not rendered. */
export type ReasonCode =
  /** `Chart.yaml`, an archive or the kustomization file is missing or cannot be read. */
  | 'no-chart'
  | 'no-kustomization'
  /** Library charts render nothing. */
  | 'library'
  | 'missing-dependency'
  /** Values are required, refused by the chart, or do not fit its schema. */
  | 'values'
  | 'kube-version'
  /** A template cannot be parsed or executed. */
  | 'template'
  /** A kustomization, or what it names, cannot be read or applied. */
  | 'invalid'
  | 'missing-file'
  | 'file-size'
  /** Something in the network is named, and never fetched. */
  | 'remote'
  /** A file or folder that kustomize's load restriction, or the root of the tree, forbids. */
  | 'outside'
  | 'link'
  /** Plugins, functions and programs never run. */
  | 'plugin'
  | 'recursion'
  | 'time-limit'
  | 'memory-limit'
  | 'output-limit'
  /** A defect of ours. */
  | 'internal';

export interface Reason {
  readonly code: ReasonCode;
  /** One sentence without a full stop, in the words of a user. Holds text of the input: print it with care. */
  readonly message: string;
  /** What would help, as a command line. */
  readonly command?: string;
}

export interface NotRendered {
  readonly rendered: false;
  readonly reason: Reason;
}

export type Rendered = RenderedChart | BuiltKustomization;

export interface RenderedChart {
  readonly rendered: true;
  readonly kind: 'chart';
  readonly documents: readonly RenderedFile[];
  /** Dependencies that are declared and not vendored: from where they were taken, or that they are turned off and left out. */
  readonly dependencies: readonly FoundDependency[];
  /** What was left out or not opened, in words. */
  readonly notes: readonly string[];
}

export interface BuiltKustomization {
  readonly rendered: true;
  readonly kind: 'kustomization';
  readonly objects: readonly BuiltObject[];
  /** What was not opened or is not known, in words. */
  readonly notes: readonly string[];
}

/** One object of a kustomization as it is applied. */
export interface BuiltObject {
  readonly apiVersion: string;
  /** Empty for objects that are in no namespace, or in one that the kustomization does not say. */
  readonly namespace: string;
  readonly kind: string;
  readonly name: string;
  /** YAML, as kustomize prints it: keys are not in the order of the files. */
  readonly text: string;
  /** Where it stood before anything changed it; undefined when that is not known. */
  readonly origin: ObjectOrigin | undefined;
  /**
   * The transformers that touched it, first to last, as kustomize calls them: `PatchTransformer`, `NamespaceTransformer`,
   * `PrefixTransformer`, `LabelTransformer`, `ReplacementTransformer` and so on, each with the kustomization that says so. A
   * transformer that left the object as it was may be among them.
   */
  readonly changes: readonly OverlayChange[];
  /** The patches that were applied to it, first to last. One that deletes or replaces with `$patch` is not among them. */
  readonly patches: readonly AppliedPatch[];
}

export type ObjectOrigin =
  /** The object of a manifest that begins at a line, 1-based. */
  | { readonly kind: 'manifest'; readonly file: string; readonly line: number }
  /** A generator of a kustomization: `ConfigMapGenerator`, `SecretGenerator`. */
  | { readonly kind: 'generator'; readonly file: string; readonly generator: string }
  /** A chart that `helmCharts:` names: its text begins at a UTF-16 offset of the output of a template, which knows places. */
  | {
      readonly kind: 'chart';
      /** The kustomization, and which entry of its `helmCharts:`. */
      readonly file: string;
      readonly index: number;
      readonly output: RenderedFile;
      readonly offset: number;
    };

export interface OverlayChange {
  /** The kustomization, or the file of the transformer. */
  readonly file: string;
  readonly kind: string;
}

export interface AppliedPatch {
  readonly form: PatchForm;
  /** The kustomization whose entry holds or names the patch; the first of several that name the same file. */
  readonly kustomization: string;
  readonly field: 'patches' | 'patchesStrategicMerge' | 'patchesJson6902';
  /** The entry of that field, counted from 0. */
  readonly index: number;
  /** The file of the patch; undefined when its text stands in the entry. */
  readonly file?: string;
  /** The line at which it begins in the file, or in the text of the entry; 1-based. */
  readonly line: number;
}

/** A list of operations (RFC 6902), or an object that is merged by the keys of its lists. */
export type PatchForm = 'json' | 'strategic';

export interface FoundDependency {
  /** Folder of the chart that declares it. */
  readonly chart: string;
  readonly name: string;
  readonly version: string;
  /** The chart in the tree that was taken; undefined: turned off by its condition or tags, and left out. */
  readonly folder?: string;
}

/** What one template gave: any number of YAML documents, as text. */
export interface RenderedFile {
  /** As Helm's `# Source:` names it: `web/charts/redis/templates/master.yaml`. */
  readonly name: string;
  /** The template. */
  readonly file: string;
  /** Its path inside `file`, when that is an archive. */
  readonly member?: string;
  readonly text: string;
  /** Where the character at a UTF-16 offset of `text` comes from. */
  placeAt(offset: number): Place;
}

/** Where a piece of output comes from. */
export interface Place {
  /**
   * `text`: this very text stands there. `expression`: the action that starts there gave it. `near`: it cannot be said; it was
   * rendered by that template, at or after that line.
   */
  readonly kind: 'text' | 'expression' | 'near';
  /** Path in the tree. */
  readonly file: string;
  /** Path inside `file`, when that is an archive. */
  readonly member?: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 code units. */
  readonly column: number;
  /** The chart it belongs to, as `# Source:` says it: `web/charts/redis`. */
  readonly chart: string;
  /** The action, without its braces. */
  readonly expression?: string;
  /** The values that the action reads, through helpers, `with`, `range` and variables too. Empty: none, or not known. */
  readonly reads: readonly ValuesPath[];
  /** The action whose output this is part of: the `include` of the helper in which it stands. */
  readonly via?: Place;
}

/** A path in the values. */
export interface ValuesPath {
  /** As the template says it: `['serviceAccount', 'name']` for `.Values.serviceAccount.name`. */
  readonly path: readonly string[];
  /** The same from the values of the root chart: below the names of the subcharts, `global` aside. */
  readonly fromRoot: readonly string[];
}
