/**
 * Serves the text of one file whatever is posted, on a free port, and prints its address: `node serve-fixed.mjs <file>`. It is what Node's own
 * HTTP server takes for a request, without anything of GraphQL: no server on top of it can take less.
 */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import process from "node:process";

const body = readFileSync(process.argv[2], "latin1");
const headers = { "content-type": "application/json; charset=utf-8", "content-length": String(body.length) };

const server = createServer((request, response) => {
  request.resume();
  request.once("end", () => {
    response.writeHead(200, headers);
    response.end(body, "latin1");
  });
});
server.listen(0, "127.0.0.1", () => process.stdout.write(`http://127.0.0.1:${server.address().port}/graphql\n`));
