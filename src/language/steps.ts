/**
 * How many small things are done in one step. To give way costs as much as looking at a sentence, once for each of the
 * steps that go on in it.
 */
export const STRIDE = 16;

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
