#!/usr/bin/env node
import { stopSignal } from './stop-signal.ts';

const args = process.argv.slice(2);
// Before all else is loaded, which takes half a second: a bot that is told to end so early ends well too.
const isStart = args[0]?.startsWith('--content') ?? true;
const stop = isStart ? stopSignal() : undefined;
// A request to reload that comes so early is forgotten, for the content is still to be read; unheard, it would end the bot.
if (isStart) process.on('SIGHUP', () => undefined);
const { runProgram } = await import('./program.ts');
process.exit(await runProgram(args, stop));
