import { wholeSystemSuite } from '../src/whole-system.suite';

wholeSystemSuite('embedded');
