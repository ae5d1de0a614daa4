import { Component } from '@angular/core';

@Component({ selector: 'tt-imports-page', template: '' })
export class ImportsPage {}
