/**
 * A stand-in for the editor: as much of the module `vscode` as it takes to load the
 * bundle and to start a server. What it is shown and told is kept.
 */

import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { TOP } from "./places";

type Listener = (value: unknown) => unknown;
type Some = Record<PropertyKey, unknown>;

/** What a test wants the editor to be like; it may change its mind. */
export interface Wishes {
  settings: Record<string, unknown>;
  folder: string;
  storage: string;
  isTrusted: boolean;
  hasPosts: boolean;
  /** Messages in French, by the English ones. */
  french: Record<string, string>;
  /** The button that the user presses, "" for none. */
  answer: string;
}

export interface Extension {
  activate(context: unknown): Promise<void>;
  deactivate(): Promise<void>;
}

/** An editor with the extension in it. */
export class StandIn {
  readonly messages: string[] = [];
  readonly commands = new Map<string, (...of: unknown[]) => unknown>();
  readonly executed: unknown[][] = [];
  readonly status: Some = {};
  readonly memory = new Map<string, unknown>();
  private readonly listeners = new Map<string, Listener[]>();

  constructor(readonly wishes: Wishes) {}

  /** Load the bundle, which gets this editor for `vscode`. */
  load(): Extension {
    const require = createRequire(__filename);
    const modules = require("node:module") as { _load: (...of: unknown[]) => unknown };
    const usual = modules._load;
    const bundle = join(TOP, "dist", "extension.js");
    delete require.cache[bundle];
    modules._load = (name, ...rest) =>
      name === "vscode" ? this.module() : usual(name, ...rest);
    try {
      return require(bundle) as Extension;
    } finally {
      modules._load = usual;
    }
  }

  /** Return what an extension is activated with. */
  context(): Some {
    return {
      subscriptions: [],
      globalStorageUri: uri(this.wishes.storage),
      workspaceState: {
        get: (name: string, otherwise: unknown) => this.memory.get(name) ?? otherwise,
        update: async (name: string, value: unknown) => this.memory.set(name, value),
      },
    };
  }

  /** Let something happen, and wait for all that comes of it. */
  async happen(event: string, value: unknown): Promise<void> {
    await Promise.all((this.listeners.get(event) ?? []).map((one) => one(value)));
  }

  /** Change a setting, as its user does. */
  async set(name: string, value: unknown): Promise<void> {
    this.wishes.settings[name] = value;
    await this.happen("onDidChangeConfiguration", {
      affectsConfiguration: (section: string) => `tactlint.${name}`.startsWith(section),
    });
  }

  private module(): Some {
    return lenient({
      version: "1.90.0",
      env: lenient({ language: "en", appName: "a stand-in" }),
      l10n: { t: (said: string, ...values: string[]) => this.say(said, values) },
      window: this.window(),
      workspace: this.workspace(),
      languages: lenient({ createLanguageStatusItem: () => this.status }),
      commands: lenient({
        registerCommand: (name: string, handler: () => unknown) => {
          this.commands.set(name, handler);
          return disposable;
        },
        executeCommand: async (...of: unknown[]) => void this.executed.push(of),
      }),
      Uri: Object.assign(class {}, { parse: uri, file: uri }),
      Disposable,
      EventEmitter,
      CancellationTokenSource,
      LanguageStatusSeverity: { Information: 0, Warning: 1, Error: 2 },
      CodeActionKind: { Empty: kind, QuickFix: kind },
      ProgressLocation: { Notification: 15 },
      ConfigurationTarget: { Global: 1 },
    });
  }

  private window(): Some {
    const show = async (said: string, ...buttons: unknown[]) => {
      this.messages.push(said);
      return buttons.find((one) => one === this.wishes.answer);
    };
    return this.eventful({
      showErrorMessage: show,
      showInformationMessage: show,
      createOutputChannel: () => lenient({}),
      activeTextEditor: undefined,
      visibleTextEditors: [],
      tabGroups: this.eventful({ all: [] }),
      withProgress: (_: unknown, work: (...of: unknown[]) => unknown) =>
        work({}, new CancellationTokenSource().token),
    });
  }

  private workspace(): Some {
    const { wishes } = this;
    const folder = { uri: uri(wishes.folder), name: "posts", index: 0 };
    const settings = {
      get: (name: string) => wishes.settings[name],
      update: (name: string, value: unknown) => this.set(name, value),
    };
    const known = {
      get isTrusted() {
        return wishes.isTrusted;
      },
      workspaceFolders: [folder],
      textDocuments: [],
      notebookDocuments: [],
      getConfiguration: () => settings,
      findFiles: async () => (wishes.hasPosts ? [uri("/tactlint.yaml")] : []),
    };
    return this.eventful(known);
  }

  /** Return an object that lets itself be listened to. */
  private eventful(known: Some): Some {
    return lenient(known, (name) => (listener: Listener) => {
      this.listeners.set(name, [...(this.listeners.get(name) ?? []), listener]);
      return disposable;
    });
  }

  private say(said: string, values: readonly string[]): string {
    const text = this.wishes.french[said] ?? said;
    return text.replace(/\{(\d)\}/g, (_, at) => values[Number(at)] ?? "");
  }
}

/** A kind of action, to which others are appended. */
const kind = { append: (): unknown => kind };
const disposable = { dispose: () => {} };

/** Return an object that has everything: what is not known of it does nothing. */
function lenient(
  known: Some,
  event: (name: string) => unknown = () => () => disposable,
): Some {
  return new Proxy(known, {
    get(target, name) {
      if (name in target || typeof name === "symbol" || name === "then") {
        return Reflect.get(target, name);
      }
      if (/^on[A-Z]/.test(name)) {
        return event(name);
      }
      // Callable, and a class to be extended.
      return /^[A-Z]/.test(name) ? lenientClass() : () => lenient({ ...disposable });
    },
  });
}

function lenientClass(): unknown {
  return new Proxy(class {}, {
    get: (target, name) =>
      Reflect.get(target, name) ?? (typeof name === "string" ? 0 : undefined),
  });
}

function uri(path: string): Some {
  const address = path.startsWith("file:") ? path : pathToFileURL(path).href;
  return { scheme: "file", fsPath: path, toString: () => address };
}

class Disposable {
  static from = (...all: Disposable[]) =>
    new Disposable(() => {
      for (const one of all) {
        one.dispose();
      }
    });
  constructor(readonly dispose: () => void) {}
}

class EventEmitter {
  private readonly listeners: Listener[] = [];
  readonly event = (listener: Listener) => {
    this.listeners.push(listener);
    return disposable;
  };
  fire(value: unknown): void {
    for (const listener of this.listeners) {
      listener(value);
    }
  }
  dispose(): void {}
}

class CancellationTokenSource {
  readonly token = {
    isCancellationRequested: false,
    onCancellationRequested: () => disposable,
  };
  cancel(): void {}
  dispose(): void {}
}
