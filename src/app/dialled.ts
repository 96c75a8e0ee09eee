export { dialled } from '../scenario';
