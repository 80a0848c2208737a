#!/usr/bin/env node
const { load } = require("./load.js");

const { main, nodeIo } = load();

main(process.argv.slice(2), nodeIo()).then((status) => {
  process.exitCode = status;
});
