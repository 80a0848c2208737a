/**
 * Runs tests for Stryker by Vitest's own runner, in this process. Stryker's runner for Vitest begins a whole Vitest for each change, which takes
 * seconds; here a change costs the evaluation of one module, which leaves nothing of the change before it, and the tests that reach it.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import vm from "node:vm";
import { INSTRUMENTER_CONSTANTS } from "@stryker-mutator/api/core";
import { declareFactoryPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import { determineHitLimitReached, DryRunStatus, TestStatus, toMutantRunResult } from "@stryker-mutator/api/test-runner";
import { startTests } from "@vitest/runner";
import { configureGlobal } from "fast-check";
import { isSlow } from "./slow-tests.js";

/** What `bundle.js` has made, below the folder that Stryker makes for a run. */
const BUNDLE = "test/bundle.mjs";
/** Milliseconds. */
const TIMEOUT = 60_000;

const CONFIG = {
  root: "/",
  setupFiles: [],
  passWithNoTests: true,
  allowOnly: true,
  sequence: { seed: 1, hooks: "stack", setupFiles: "list" },
  maxConcurrency: 1,
  testTimeout: TIMEOUT,
  hookTimeout: TIMEOUT,
  retry: 0,
  tags: [],
};

class InProcessRunner {
  /** What the changed code looks at, and where it counts how often it runs. */
  #state = (globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {});
  #code = "";
  /** All files of tests. */
  #tests = [];
  #packages = new Map();

  capabilities() {
    return { reloadEnvironment: true };
  }

  init() {
    // The same inputs in every run, so that two runs give one score.
    configureGlobal({ seed: 1, numRuns: 25 });
    this.#code = readFileSync(BUNDLE, "utf8");
    this.#tests = JSON.parse(process.env.MUTATION_FILES).tests;
  }

  async dryRun() {
    const result = await this.#run(this.#tests, { isWanted: () => true, bail: false });
    return { ...result, mutantCoverage: this.#state.mutantCoverage };
  }

  async mutantRun({ activeMutant, mutantActivation, hitLimit, testFilter, disableBail }) {
    const wanted = testFilter === undefined ? null : new Set(testFilter);
    const files = this.#tests.filter((file) => testFilter?.some((id) => id.startsWith(`${file} > `)) ?? true);
    const activate = () => {
      Object.assign(this.#state, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
    };
    if (mutantActivation === "static") activate();
    const result = await this.#run(files, {
      isWanted: (id) => wanted?.has(id) ?? true,
      bail: !disableBail,
      onCollected: activate,
    });
    const { hitCount } = this.#state;
    Object.assign(this.#state, { activeMutant: undefined, hitCount: undefined, hitLimit: undefined });
    return toMutantRunResult(determineHitLimitReached(hitCount, hitLimit) ?? result);
  }

  /** Loads the bundle, and runs its tests that are wanted one after another; with `bail` until one fails. */
  async #run(names, { isWanted, bail, onCollected }) {
    const state = this.#state;
    const ids = new Map();
    const results = [];
    let ended = false;
    let loading;
    const files = await startTests(names, {
      config: CONFIG,
      importFile: async (file) => {
        loading ??= this.#evaluate();
        await (await loading).load[file]();
      },
      onCollected: (collected) => {
        nameTests(collected, ids);
        for (const file of collected) skipUnwanted(file, (test) => isWanted(ids.get(test)) && !isSlow(test.name));
        onCollected?.();
      },
      onBeforeRunTask: (test) => {
        if (ended) test.mode = "skip";
        else state.currentTestId = ids.get(test);
      },
      onAfterRunTask: (test) => {
        state.currentTestId = undefined;
        if (test.mode === "skip" || test.result === undefined) return;
        const result = toResult(ids.get(test), test);
        results.push(result);
        ended ||= bail && result.status === TestStatus.Failed;
      },
    });
    // A file that cannot be loaded has no tests; that is noticed, too.
    for (const { filepath, result } of files)
      if (result?.errors?.length > 0 && !results.some(({ status }) => status === TestStatus.Failed))
        results.push({ ...toResult(`${filepath} > is loaded`, { result }), fileName: filepath });
    return { status: DryRunStatus.Complete, tests: results };
  }

  async #evaluate() {
    const filename = path.resolve(BUNDLE);
    const { href } = pathToFileURL(filename);
    const module = new vm.SourceTextModule(this.#code, {
      identifier: href,
      initializeImportMeta: (meta) => Object.assign(meta, { url: href, filename, dirname: path.dirname(filename) }),
      importModuleDynamically: (name) => this.#importPackage(name),
    });
    await module.link((name) => this.#importPackage(name));
    await module.evaluate();
    return module.namespace;
  }

  /** Packages are loaded once; they are not changed. */
  #importPackage(name) {
    if (!this.#packages.has(name)) this.#packages.set(name, wrapPackage(name));
    return this.#packages.get(name);
  }
}

async function wrapPackage(name) {
  const namespace = await import(name);
  const keys = Object.keys(namespace);
  const module = new vm.SyntheticModule(keys, () => {
    for (const key of keys) module.setExport(key, namespace[key]);
  });
  await module.link(() => {});
  await module.evaluate();
  return module;
}

/** Gives each test its file and the names of its groups; tests that share them are numbered. */
function nameTests(files, ids) {
  const taken = new Map();
  const walk = (task, above) => {
    const name = above === "" ? task.filepath : `${above} > ${task.name}`;
    for (const inner of task.tasks ?? []) walk(inner, name);
    if (task.type !== "test") return;
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    ids.set(task, count === 1 ? name : `${name} (${count})`);
  };
  for (const file of files) walk(file, "");
}

/** Skips tests, and groups without any other, which then run no hooks. */
function skipUnwanted(task, isWanted) {
  const skips = task.type === "test" ? !isWanted(task) : task.tasks.map((inner) => skipUnwanted(inner, isWanted)).every(Boolean);
  if (skips) task.mode = "skip";
  return skips;
}

function toResult(id, { file, result }) {
  const common = {
    id,
    name: id,
    timeSpentMs: result.duration ?? 0,
    fileName: file === undefined ? undefined : path.resolve(file.filepath),
  };
  if (result.state !== "fail") return { ...common, status: TestStatus.Success };
  return { ...common, status: TestStatus.Failed, failureMessage: result.errors?.[0]?.message ?? "failed" };
}

createRunner.inject = [];
function createRunner() {
  return new InProcessRunner();
}

/** The name by which Stryker finds this file. */
export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, "in-process", createRunner)];
