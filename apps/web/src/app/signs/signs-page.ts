import { Component } from '@angular/core';

@Component({ selector: 'tt-signs-page', template: '' })
export class SignsPage {}
