#!/usr/bin/env node
import module from "node:module";
import process from "node:process";

// Only newer versions of Node keep compiled code; it has to be asked for before anything is imported.
module.enableCompileCache?.();
const { main, nodeIo } = await import("../dist/bundle/main.js");

process.exitCode = await main(process.argv.slice(2), nodeIo());
