/** Pages of the module bench import packages through a module of the project. */
export { default } from 'mark.js';
