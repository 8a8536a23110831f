/** How often something can be done in a second, so many at once. */
export async function perSecond(
  seconds: number,
  atOnce: number,
  once: (turn: number) => Promise<unknown> | void,
): Promise<number> {
  let done = 0;
  const started = performance.now();
  const end = started + seconds * 1_000;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (performance.now() < end) await once(done++);
    }),
  );
  return done / ((performance.now() - started) / 1_000);
}
