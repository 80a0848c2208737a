#!/usr/bin/env node
const { load } = require("./load.js");

const { main, nodeIo } = load();
const io = nodeIo();

main(process.argv.slice(2), io).then((status) => {
  process.exitCode = status;
  // Node.js would wait for the code that it is still compiling.
  io.exit();
});
