/**
 * The end of something that goes in steps, taken at once.
 *
 * @param steps the steps
 */
export function finish<Result>(steps: Generator<void, Result>): Result {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
