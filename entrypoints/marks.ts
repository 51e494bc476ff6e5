import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createMarksPainter } from '../src/page/paint/marks.ts';

/** The painter that puts marks into a page. The background brings it in beside the reader, where a reader asks for it. */
export default defineUnlistedScript(() => {
  globalThis.rapporteurMarks = createMarksPainter;
});
