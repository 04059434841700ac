import { journeySuite } from '../src/journey.suite';

journeySuite('embedded');
