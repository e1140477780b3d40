// Signs in with a passkey. The page is whole without this: then the button stays hidden.
(() => {
  const PROVE = '/idp/passkey'
  const part = document.getElementById('passkey-part')
  const button = document.getElementById('passkey')
  const fault = document.getElementById('passkey-fault')
  if (!part || !window.PublicKeyCredential?.parseRequestOptionsFromJSON) {
    return
  }
  part.hidden = false

  const ask = async (path, body) => {
    const answer = await fetch(path, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'X-CSRF-TOKEN': document.querySelector('input[name=_csrf]').value,
      },
      body: JSON.stringify(body),
    })
    if (answer.status === 429) {
      throw new Error(part.dataset.wait)
    }
    if (!answer.ok) {
      throw new Error(answer.status === 403 && path === PROVE ? part.dataset.refused : part.dataset.failed)
    }
    return answer.json()
  }

  const words = (error) => {
    if (error.name === 'NotAllowedError') {
      return part.dataset.none
    }
    return error.name === 'Error' ? error.message : part.dataset.failed
  }

  button.addEventListener('click', async () => {
    button.disabled = true
    fault.hidden = true
    try {
      const options = await ask('/idp/passkey/options', {})
      const credential = await navigator.credentials.get({
        publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
      })
      const { location } = await ask(PROVE, credential.toJSON())
      window.location.assign(location)
    } catch (error) {
      fault.textContent = words(error)
      fault.hidden = false
      button.disabled = false
    }
  })
})()
