import type { FastifyHelmetOptions } from "@fastify/helmet";

/** What a page may load and run: only files of this server, nothing that stands in the page itself, and only JSON that holds no script. */
export const contentPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", "data:"],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'self'"],
  },
} satisfies FastifyHelmetOptions["contentSecurityPolicy"];

/** The same for the playground, whose editor writes its styles into the page and runs in workers. The page is served over plain HTTP as well. */
export const playgroundPolicy = [
  "default-src 'self'",
  "base-uri 'self'",
  "font-src 'self' data:",
  "form-action 'self'",
  "frame-ancestors 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "script-src 'self'",
  "script-src-attr 'none'",
  "style-src 'self' 'unsafe-inline'",
  "worker-src 'self' blob:",
].join(";");
