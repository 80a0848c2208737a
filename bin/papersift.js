#!/usr/bin/env node
import process from "node:process";
import { load } from "./load.js";

const { main, nodeIo } = load();

process.exitCode = await main(process.argv.slice(2), nodeIo());
