import type { Asked } from './asked';
import { read } from './reader';

addEventListener('message', ({ data }: MessageEvent<Asked>) => read(data, (answer) => postMessage(answer)));
