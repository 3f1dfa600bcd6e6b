/** What random draws start from. A failure names it; with `DIFFERENTIAL_SEED` the same run happens again. */
export const seed = Number(process.env["DIFFERENTIAL_SEED"] ?? Date.now() % 2 ** 31);
